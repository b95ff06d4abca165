import { createRoute } from "@tanstack/react-router";
import { DocumentsScreen } from "../../screens/documents/documents-screen.tsx";
import { open } from "./open.tsx";

const documents = createRoute({
  getParentRoute: () => open,
  path: "/documents",
  component: DocumentsScreen,
});

/** What expires in the house, and what to do about it. */
export const documentRoutes = [documents] as const;
