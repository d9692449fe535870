# fish completion for aligner; the program itself says what can come next.
function __aligner_suggestions
    set -l line (commandline -cp)
    aligner "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete -c aligner -a '(__aligner_suggestions)'
