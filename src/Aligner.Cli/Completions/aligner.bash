# bash completion for aligner; the program itself says what can come next.
_aligner() {
  local word="${COMP_WORDS[COMP_CWORD]}" line="${COMP_LINE:0:COMP_POINT}" suggestion
  line="aligner ${line#* }"
  COMPREPLY=()
  while IFS= read -r suggestion; do
    if [[ -n $suggestion && $suggestion == "$word"* ]]; then COMPREPLY+=("$suggestion"); fi
  done < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
}
complete -o default -F _aligner aligner
