// The message when the program is removed: the vaults stay, and where they are. Nothing is deleted, on a purge neither.

/** In the languages of the program; names of places as a reader sees them who has never seen the program. */
export const leftBehind = {
  en: "Hearth was removed. What was written with it stays on this computer, sealed: in the folder .config/Hearth of each account that used it (/home/*/.config/Hearth). Nothing of it was deleted.",
  fr: "Hearth a été retiré. Ce qui a été écrit avec ce programme reste sur cet ordinateur, scellé : dans le dossier .config/Hearth de chaque compte qui l’a utilisé (/home/*/.config/Hearth). Rien n’en a été supprimé.",
  nl: "Hearth is verwijderd. Wat ermee geschreven werd, blijft op deze computer, verzegeld: in de map .config/Hearth van elke account die het gebruikte (/home/*/.config/Hearth). Er is niets van gewist.",
};

/** Run by dpkg after the program's files are gone. An update says nothing. */
export const afterRemoval = `#!/bin/sh
set -e
case "$1" in
  remove | purge)
    case "\${LC_ALL:-\${LC_MESSAGES:-\${LANG:-}}}" in
      fr*) echo "${leftBehind.fr}" ;;
      nl*) echo "${leftBehind.nl}" ;;
      *) echo "${leftBehind.en}" ;;
    esac
    ;;
esac
`;
