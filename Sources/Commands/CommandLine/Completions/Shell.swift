/// A shell for which completions can be printed.
///
/// The scripts hand the line up to the cursor to `postmortem completions SHELL --line LINE`, and know nothing of commands
/// themselves. Its answer is a line `words`, `files` or `folders`, and for words one a line, each with a tab and an
/// explanation where there is one. A word that ends with a colon is not finished.
enum Shell: String, Sendable, CaseIterable {
  case bash, zsh, fish

  /// What teaches the shell to ask: for bash 4, zsh 5 and fish 3 or later.
  var completionScript: String {
    switch self {
    case .bash:
      #"""
      # Completion of postmortem for bash. In ~/.bashrc: source <(postmortem completions bash)
      _postmortem() {
        local kind value about i room
        local -a abouts=()
        COMPREPLY=()
        compopt -o nosort 2>/dev/null
        {
          read -r kind
          while IFS=$'\t' read -r value about; do
            COMPREPLY+=("$value") abouts+=("$about")
            if [[ $value == *: ]]; then compopt -o nospace 2>/dev/null; fi
          done
        } < <(postmortem completions bash --line="${COMP_LINE:0:COMP_POINT}" --word="$2" 2>/dev/null)
        case $kind in
        files) compopt -o default 2>/dev/null ;;
        folders) compopt -o dirnames 2>/dev/null ;;
        esac
        # Where several are listed they can be explained, since bash inserts no more than all have in common.
        if ((${#COMPREPLY[@]} > 1 && COMP_TYPE != 37 && COMP_TYPE != 42)); then
          for i in "${!abouts[@]}"; do
            ((room = ${COLUMNS:-80} - ${#COMPREPLY[i]} - 4))
            if [[ ${abouts[i]} ]] && ((room > 10)); then
              COMPREPLY[i]+="  (${abouts[i]:0:room})"
            fi
          done
        fi
      }
      complete -F _postmortem postmortem

      """#
    case .zsh:
      #"""
      #compdef postmortem
      # Completion of postmortem for zsh. In ~/.zshrc, after compinit:
      # source <(postmortem completions zsh)
      _postmortem() {
        local line="${(j: :)words[1,CURRENT-1]} $QIPREFIX$IPREFIX$PREFIX"
        local -a lines values shown look
        lines=(${(f)"$(postmortem completions zsh --line=$line 2>/dev/null)"})
        if [[ $lines[1] != words && $PREFIX == --*=* ]]; then compset -P '*='; fi
        case $lines[1] in
        (files) _files; return ;;
        (folders) _files -/; return ;;
        esac
        shift lines
        values=(${lines%%$'\t'*})
        shown=(${(mr:COLUMNS-2:)${lines/$'\t'/  -- }})
        if [[ $lines == *$'\t'* ]]; then look+=(-l); fi
        if [[ $values[1] == *: ]]; then look+=(-S ''); fi
        compadd -V postmortem -U "$look[@]" -d shown -- $values
      }
      if [[ $funcstack[1] == _postmortem ]]; then
        _postmortem "$@"
      else
        compdef _postmortem postmortem
      fi

      """#
    case .fish:
      #"""
      # Completion of postmortem for fish:
      # postmortem completions fish > ~/.config/fish/completions/postmortem.fish
      function __postmortem_complete
          set -l lines (postmortem completions fish --line=(commandline -cp | string collect) 2>/dev/null)
          set -l start (commandline -ct | string match -r -- '^--[a-z-]+=')
          set -l path (commandline -ct | string replace -r -- '^--[a-z-]+=' '')
          switch "$lines[1]"
              case files
                  printf "$start%s\n" (__fish_complete_path "$path")
              case folders
                  printf "$start%s\n" (__fish_complete_directories "$path" '')
              case words
                  string join \n -- $lines[2..]
          end
      end
      complete -c postmortem -f -k -a '(__postmortem_complete)'

      """#
    }
  }
}
