import { createRoute } from "@tanstack/react-router";
import * as z from "zod";
import { signedInRoute } from "./signed-in.tsx";
import { lazyScreens } from "./lazy-screens.tsx";

const screens = lazyScreens(() => import("./documents-screens.ts"));

const documents = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/documents",
  component: screens.shown(({ ExpiringDocumentsScreen }) => <ExpiringDocumentsScreen />),
});

const dossiers = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/documents/dossiers",
  component: screens.shown(({ DossiersScreen }) => <DossiersScreen />),
});
const dossier = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/documents/dossiers/$id",
  component: screens.shown(function Dossier({ DossierScreen }) {
    const { id } = dossier.useParams();
    return <DossierScreen key={id} id={id} />;
  }),
});

const letter = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/documents/letters/$id",
  component: screens.shown(function Letter({ LetterScreen }) {
    const { id } = letter.useParams();
    return <LetterScreen key={id} id={id} />;
  }),
});

const dossierFor = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/documents/dossiers/for/$personId",
  validateSearch: z.object({ openEnded: z.boolean().optional().catch(undefined) }),
  component: screens.shown(function DossierFor({ CurrentDossierScreen, DossierForOpenEnded }) {
    const { personId } = dossierFor.useParams();
    const isOpenEnded = dossierFor.useSearch().openEnded === true;
    const Shown = isOpenEnded ? DossierForOpenEnded : CurrentDossierScreen;
    return <Shown key={personId} personId={personId} />;
  }),
});

/** Expiring documents, what to do about them, and what is sent to the authority. */
export const documentRoutes = [documents, dossiers, dossier, dossierFor, letter] as const;
