import { createHashHistory, createRoute, createRouter } from "@tanstack/react-router";
import * as z from "zod";
import { TodayScreen } from "../today/today-screen.tsx";
import { documentRoutes } from "./routes/documents.tsx";
import { houseRoutes } from "./routes/house.tsx";
import { outRoutes } from "./routes/outings.tsx";
import { signedInRoute, root } from "./routes/signed-in.tsx";
import { reportRoutes } from "./routes/reports.tsx";
import { incidentRoutes } from "./routes/incidents.tsx";
import { peopleRoutes } from "./routes/people.tsx";
import { dailyLifeRoutes } from "./routes/daily-life.tsx";
import { lazyScreens } from "./routes/lazy-screens.tsx";

const ofSettings = lazyScreens(() => import("./routes/settings-screens.ts"));
const outside = lazyScreens(() => import("./routes/signed-out-screens.ts"));

const today = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/",
  component: TodayScreen,
});
const settings = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/settings",
  component: ofSettings.shown(({ SettingsScreen }) => <SettingsScreen />),
});
const settingsSection = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/settings/$section",
  component: ofSettings.shown(function Section({ SettingsScreen }) {
    return <SettingsScreen section={settingsSection.useParams().section} />;
  }),
});

const ofHandbook = lazyScreens(() => import("./routes/handbook-screens.ts"));
const terms = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/handbook/terms",
  component: ofHandbook.shown(({ LegalTermsScreen }) => <LegalTermsScreen />),
});
const handbookPage = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/handbook/$page",
  validateSearch: z.object({
    at: z.string().max(120).optional().catch(undefined),
    // Text that looks like a number or a keyword in an address is parsed as one, hence the coercion.
    find: z.coerce.string().max(200).optional().catch(undefined),
  }),
  component: ofHandbook.shown(function HandbookPage({ HandbookScreen }) {
    const { page } = handbookPage.useParams();
    const { at, find } = handbookPage.useSearch();
    return <HandbookScreen key={find} page={page} heading={at} find={find ?? ""} />;
  }),
});

/** Screens outside the frame: the vault may be closed or missing. */
const firstRun = createRoute({
  getParentRoute: () => root,
  path: "/first-run",
  component: outside.shown(({ FirstRunScreen }) => <FirstRunScreen />),
});
const recover = createRoute({
  getParentRoute: () => root,
  path: "/recover",
  component: outside.shown(({ RecoverScreen }) => <RecoverScreen />),
});
const restore = createRoute({
  getParentRoute: () => root,
  path: "/restore",
  component: outside.shown(({ RestoreScreen }) => <RestoreScreen />),
});
const fault = createRoute({
  getParentRoute: () => root,
  path: "/fault/$type",
  component: outside.shown(function Fault({ VaultCannotOpenScreen }) {
    return <VaultCannotOpenScreen type={fault.useParams().type} />;
  }),
});

const routeTree = root.addChildren([
  firstRun,
  recover,
  restore,
  fault,
  signedInRoute.addChildren([
    today,
    ...houseRoutes,
    ...peopleRoutes,
    ...dailyLifeRoutes,
    ...outRoutes,
    ...incidentRoutes,
    ...documentRoutes,
    ...reportRoutes,
    settings,
    settingsSection,
    terms,
    handbookPage,
  ]),
]);

export type AppRouter = ReturnType<typeof newRouter>;

/** Routes are in the hash: the page itself is one file. */
export function newRouter() {
  return createRouter({ routeTree, history: createHashHistory(), defaultPreload: false });
}

declare module "@tanstack/react-router" {
  interface Register {
    readonly router: AppRouter;
  }
}
