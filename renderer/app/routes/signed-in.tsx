import { createRootRoute, createRoute, Outlet } from "@tanstack/react-router";
import { AuthGuard } from "../auth-guard.tsx";
import { PageBroken, NotFound } from "../../shell/not-found.tsx";

export const root = createRootRoute({
  notFoundComponent: () => (
    <AuthGuard>
      <NotFound />
    </AuthGuard>
  ),
  errorComponent: PageBroken,
});

/** Screens that need an open vault are inside the frame. */
export const signedInRoute = createRoute({
  getParentRoute: () => root,
  id: "open",
  component: () => (
    <AuthGuard>
      <Outlet />
    </AuthGuard>
  ),
});
