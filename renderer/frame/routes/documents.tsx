import { createRoute } from "@tanstack/react-router";
import { DocumentsScreen } from "../../screens/documents/documents-screen.tsx";
import { DossierForScreen } from "../../screens/dossiers/dossier-for-screen.tsx";
import { DossierScreen } from "../../screens/dossiers/dossier-screen.tsx";
import { DossiersScreen } from "../../screens/dossiers/dossiers-screen.tsx";
import { LetterScreen } from "../../screens/letters/letter-screen.tsx";
import { open } from "./open.tsx";

const documents = createRoute({
  getParentRoute: () => open,
  path: "/documents",
  component: DocumentsScreen,
});

const dossiers = createRoute({
  getParentRoute: () => open,
  path: "/documents/dossiers",
  component: DossiersScreen,
});
const dossier = createRoute({
  getParentRoute: () => open,
  path: "/documents/dossiers/$id",
  component: function Dossier() {
    const { id } = dossier.useParams();
    return <DossierScreen key={id} id={id} />;
  },
});

const letter = createRoute({
  getParentRoute: () => open,
  path: "/documents/letters/$id",
  component: function Letter() {
    const { id } = letter.useParams();
    return <LetterScreen key={id} id={id} />;
  },
});

const dossierFor = createRoute({
  getParentRoute: () => open,
  path: "/documents/dossiers/for/$personId",
  component: function DossierFor() {
    const { personId } = dossierFor.useParams();
    return <DossierForScreen key={personId} personId={personId} />;
  },
});

/** What expires in the house, what to do about it, and what is sent to the authority. */
export const documentRoutes = [documents, dossiers, dossier, dossierFor, letter] as const;
