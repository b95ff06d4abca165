import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
} from "@tanstack/react-router";
import * as z from "zod";
import { AdmitScreen } from "../screens/admit/admit-screen.tsx";
import { HouseScreen } from "../screens/house/house-screen.tsx";
import { PeopleScreen } from "../screens/people/people-screen.tsx";
import { PersonHistory } from "../screens/person/person-history.tsx";
import { PersonOverview } from "../screens/person/person-overview.tsx";
import { PersonScreen } from "../screens/person/person-screen.tsx";
import { PersonStays } from "../screens/person/person-stays.tsx";
import { FaultScreen } from "../screens/fault/fault-screen.tsx";
import { FirstRunScreen } from "../screens/first-run/first-run-screen.tsx";
import { RecoverScreen } from "../screens/recover/recover-screen.tsx";
import { SettingsScreen } from "../screens/settings/settings-screen.tsx";
import { TodayScreen } from "../screens/today/today-screen.tsx";
import { Gate } from "./gate.tsx";
import { Broken, NotFound } from "./wrong-way.tsx";

const root = createRootRoute({
  notFoundComponent: () => (
    <Gate>
      <NotFound />
    </Gate>
  ),
  errorComponent: Broken,
});

/** Screens that need an open house stand inside the frame. */
const open = createRoute({
  getParentRoute: () => root,
  id: "open",
  component: () => (
    <Gate>
      <Outlet />
    </Gate>
  ),
});

const today = createRoute({ getParentRoute: () => open, path: "/", component: TodayScreen });
const house = createRoute({ getParentRoute: () => open, path: "/house", component: HouseScreen });
const people = createRoute({
  getParentRoute: () => open,
  path: "/people",
  component: PeopleScreen,
});
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
const fault = createRoute({
  getParentRoute: () => root,
  path: "/fault/$type",
  component: function Fault() {
    return <FaultScreen type={fault.useParams().type} />;
  },
});

const admit = createRoute({
  getParentRoute: () => open,
  path: "/admit",
  validateSearch: z.object({ bed: z.uuid().optional(), person: z.uuid().optional() }),
  component: function Admit() {
    return <AdmitScreen {...admit.useSearch()} />;
  },
});

const person = createRoute({
  getParentRoute: () => open,
  path: "/people/$id",
  component: function Person() {
    return (
      <PersonScreen id={person.useParams().id}>
        <Outlet />
      </PersonScreen>
    );
  },
});
const personOverview = createRoute({
  getParentRoute: () => person,
  path: "/",
  component: PersonOverview,
});
const personStays = createRoute({
  getParentRoute: () => person,
  path: "/stay",
  component: PersonStays,
});
const personHistory = createRoute({
  getParentRoute: () => person,
  path: "/history",
  component: PersonHistory,
});

const routeTree = root.addChildren([
  firstRun,
  recover,
  fault,
  open.addChildren([
    today,
    house,
    people,
    settings,
    settingsSection,
    admit,
    person.addChildren([personOverview, personStays, personHistory]),
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
