; For Windows: what is said when the program is removed. The houses stay, and where they are; an update says nothing.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    MessageBox MB_OK|MB_ICONINFORMATION "Hearth was removed. What was written with it stays on this computer, sealed. Nothing of it was deleted.$\r$\nHearth a été retiré. Ce qui a été écrit avec ce programme reste sur cet ordinateur, scellé. Rien n'en a été supprimé.$\r$\nHearth is verwijderd. Wat ermee geschreven werd, blijft op deze computer, verzegeld. Er is niets van gewist.$\r$\n$\r$\n$APPDATA\Hearth" /SD IDOK
  ${endIf}
!macroend
