import { createRoute } from "@tanstack/react-router";
import { signedInRoute } from "./signed-in.tsx";
import { lazyScreens } from "./lazy-screens.tsx";

const screens = lazyScreens(() => import("./outings-screens.ts"));

const out = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/out",
  component: screens.shown(({ OutingsScreen }) => <OutingsScreen />),
});

const steps = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/out/steps",
  component: screens.shown(({ MissingSearchStepsScreen }) => <MissingSearchStepsScreen />),
});

const search = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/out/$id",
  component: screens.shown(function Search({ MissingSearchScreen }) {
    const { id } = search.useParams();
    return <MissingSearchScreen key={id} id={id} />;
  }),
});

/** Who is out, and what is done when a resident does not come back. */
export const outRoutes = [out, steps, search] as const;
