import { createRootRoute, createRoute, Outlet } from "@tanstack/react-router";
import { Gate } from "../auth-guard.tsx";
import { Broken, NotFound } from "../../shell/not-found.tsx";

export const root = createRootRoute({
  notFoundComponent: () => (
    <Gate>
      <NotFound />
    </Gate>
  ),
  errorComponent: Broken,
});

/** Screens that need an open house stand inside the frame. */
export const open = createRoute({
  getParentRoute: () => root,
  id: "open",
  component: () => (
    <Gate>
      <Outlet />
    </Gate>
  ),
});
