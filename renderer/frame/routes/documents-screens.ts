export { DocumentsScreen } from "../../screens/documents/documents-screen.tsx";
export {
  DossierForOpenEnded,
  DossierForScreen,
} from "../../screens/dossiers/dossier-for-screen.tsx";
export { DossierScreen } from "../../screens/dossiers/dossier-screen.tsx";
export { DossiersScreen } from "../../screens/dossiers/dossiers-screen.tsx";
export { LetterScreen } from "../../screens/letters/letter-screen.tsx";
