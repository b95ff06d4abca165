export { ExpiringDocumentsScreen } from "../../residence/documents/expiring-documents-screen.tsx";
export {
  DossierForOpenEnded,
  CurrentDossierScreen,
} from "../../dossiers/current-dossier-screen.tsx";
export { DossierScreen } from "../../dossiers/dossier-screen.tsx";
export { DossiersScreen } from "../../dossiers/dossiers-screen.tsx";
export { LetterScreen } from "../../letters/letter-screen.tsx";
