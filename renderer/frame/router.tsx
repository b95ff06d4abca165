import { createHashHistory, createRoute, createRouter } from "@tanstack/react-router";
import { FaultScreen } from "../screens/fault/fault-screen.tsx";
import { FirstRunScreen } from "../screens/first-run/first-run-screen.tsx";
import { RestoreScreen } from "../screens/restore/restore-screen.tsx";
import { RecoverScreen } from "../screens/recover/recover-screen.tsx";
import { SettingsScreen } from "../screens/settings/settings-screen.tsx";
import { TodayScreen } from "../screens/today/today-screen.tsx";
import { documentRoutes } from "./routes/documents.tsx";
import { houseRoutes } from "./routes/house.tsx";
import { outRoutes } from "./routes/out.tsx";
import { open, root } from "./routes/open.tsx";
import { wrongRoutes } from "./routes/wrong.tsx";
import { peopleRoutes } from "./routes/people.tsx";
import { togetherRoutes } from "./routes/together.tsx";

const today = createRoute({ getParentRoute: () => open, path: "/", component: TodayScreen });
const settings = createRoute({
  getParentRoute: () => open,
  path: "/settings",
  component: () => <SettingsScreen />,
});
const settingsSection = createRoute({
  getParentRoute: () => open,
  path: "/settings/$section",
  component: function Section() {
    return <SettingsScreen section={settingsSection.useParams().section} />;
  },
});

/** These stand outside: the house may be closed, or not be there. */
const firstRun = createRoute({
  getParentRoute: () => root,
  path: "/first-run",
  component: FirstRunScreen,
});
const recover = createRoute({
  getParentRoute: () => root,
  path: "/recover",
  component: RecoverScreen,
});
const restore = createRoute({
  getParentRoute: () => root,
  path: "/restore",
  component: RestoreScreen,
});
const fault = createRoute({
  getParentRoute: () => root,
  path: "/fault/$type",
  component: function Fault() {
    return <FaultScreen type={fault.useParams().type} />;
  },
});

const routeTree = root.addChildren([
  firstRun,
  recover,
  restore,
  fault,
  open.addChildren([
    today,
    ...houseRoutes,
    ...peopleRoutes,
    ...togetherRoutes,
    ...outRoutes,
    ...wrongRoutes,
    ...documentRoutes,
    settings,
    settingsSection,
  ]),
]);

export type AppRouter = ReturnType<typeof newRouter>;

/** Addresses stand behind the `#`: the page itself is one file. */
export function newRouter() {
  return createRouter({ routeTree, history: createHashHistory(), defaultPreload: false });
}

declare module "@tanstack/react-router" {
  interface Register {
    readonly router: AppRouter;
  }
}
