# PowerShell completion for aligner; the program itself says what can come next.
Register-ArgumentCompleter -Native -CommandName aligner -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $position = $cursorPosition - $commandAst.Extent.StartOffset
    $line = "$commandAst".PadRight($position)
    aligner "[suggest:$position]" "$line" | Where-Object { $_ -and $_.StartsWith($wordToComplete) } | ForEach-Object {
        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
    }
}
