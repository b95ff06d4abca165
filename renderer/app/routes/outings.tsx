import { createRoute } from "@tanstack/react-router";
import { open } from "./signed-in.tsx";
import { screensOf } from "./lazy-screens.tsx";

const screens = screensOf(() => import("./outings-screens.ts"));

const out = createRoute({
  getParentRoute: () => open,
  path: "/house/out",
  component: screens.shown(({ OutScreen }) => <OutScreen />),
});

const steps = createRoute({
  getParentRoute: () => open,
  path: "/house/out/steps",
  component: screens.shown(({ StepsScreen }) => <StepsScreen />),
});

const search = createRoute({
  getParentRoute: () => open,
  path: "/house/out/$id",
  component: screens.shown(function Search({ SearchScreen }) {
    const { id } = search.useParams();
    return <SearchScreen key={id} id={id} />;
  }),
});

/** Who is out, and what is done when somebody does not come back. */
export const outRoutes = [out, steps, search] as const;
