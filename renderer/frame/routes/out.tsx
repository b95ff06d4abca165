import { createRoute } from "@tanstack/react-router";
import { OutScreen } from "../../screens/passes/out-screen.tsx";
import { SearchScreen } from "../../screens/passes/search-screen.tsx";
import { StepsScreen } from "../../screens/passes/steps-screen.tsx";
import { open } from "./open.tsx";

const out = createRoute({ getParentRoute: () => open, path: "/house/out", component: OutScreen });

const steps = createRoute({
  getParentRoute: () => open,
  path: "/house/out/steps",
  component: StepsScreen,
});

const search = createRoute({
  getParentRoute: () => open,
  path: "/house/out/$id",
  component: function Search() {
    const { id } = search.useParams();
    return <SearchScreen key={id} id={id} />;
  },
});

/** Who is out, and what is done when somebody does not come back. */
export const outRoutes = [out, steps, search] as const;
