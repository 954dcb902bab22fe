"""What is and is not left behind, in plain words."""

from whereto.records.around import Advice, Privacy

PRIVACY = Privacy(
    (
        Advice(
            "whereto itself",
            (
                "It opens no connection and keeps no history, and if it fails, no copy of its memory. It "
                "writes no file but the one that you name to prepare, init, import or export, and none of "
                "these holds a word that you searched for."
            ),
        ),
        Advice(
            "Your shell",
            (
                "Your shell may keep what you type, in a file that others may read. To keep your "
                "words out of it, type only: whereto. It then asks for your words, and takes any mark "
                "in them. To have them not shown as you type, type: whereto search --hidden"
            ),
        ),
        Advice(
            "From a file",
            ("Or send a text to it: whereto search - < note.txt. The file stays until you delete it."),
        ),
        Advice(
            "In bash",
            (
                "Type HISTCONTROL=ignorespace first. From then on, a command that starts with a "
                "space is not kept. To remove the last one that was kept: history -d -1 (bash 5 or "
                "newer)."
            ),
        ),
        Advice(
            "In zsh",
            (
                "Type setopt HIST_IGNORE_SPACE first. From then on, a command that starts with a "
                "space is not kept. It can be recalled until you give the next command."
            ),
        ),
        Advice(
            "In fish",
            (
                "Start the command with a space: it is not kept in the file, and can be recalled "
                "until you give the next command. To remove one that was kept: history delete "
                "--contains whereto"
            ),
        ),
        Advice(
            "Other people on it",
            (
                "While whereto runs, others on the same computer may see the words on your command "
                "line in the list of programs. Words that whereto asks for, or reads with -, are "
                "not in that list."
            ),
        ),
        Advice(
            "Your screen",
            (
                "Your words and the answer stay on the screen, and can be seen by scrolling back. "
                "Type clear, then clear the scroll-back in the menu of your terminal, or close the "
                "window."
            ),
        ),
        Advice(
            "Recordings",
            (
                "tmux, screen, script, a remote login or the terminal itself may record all that is "
                "shown and typed. The owner of the computer may, too. whereto cannot see or stop "
                "that."
            ),
        ),
        Advice(
            "Links",
            ("A click on a link opens your browser, which may keep the page. The site sees the visit."),
        ),
        Advice(
            "Your phone",
            (
                "Your phone keeps calls and messages in its list. The phone company keeps them too, "
                "and they may stand on a bill that somebody else sees."
            ),
        ),
        Advice(
            "How far this goes",
            (
                "This protects you only so far. If somebody watches your computer, use one that "
                "they cannot reach, or a phone that is not yours."
            ),
        ),
    )
)
