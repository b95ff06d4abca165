import { createRoute } from "@tanstack/react-router";
import { open } from "./open.tsx";
import { screensOf } from "./screens-of.tsx";

const screens = screensOf(() => import("./out-screens.ts"));

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
