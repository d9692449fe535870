#compdef aligner
# zsh completion for aligner; the program itself says what can come next.
_aligner() {
  local line="aligner ${(j: :)words[2,CURRENT]}"
  local -a suggestions
  suggestions=(${(f)"$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)"})
  compadd -a suggestions || _files
}
if [[ ${funcstack[1]} == _aligner ]]; then _aligner "$@"; else compdef _aligner aligner; fi
