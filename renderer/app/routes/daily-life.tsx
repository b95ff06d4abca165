import { createRoute } from "@tanstack/react-router";
import * as z from "zod";
import { signedInRoute } from "./signed-in.tsx";
import { lazyScreens } from "./lazy-screens.tsx";

const screens = lazyScreens(() => import("./daily-life-screens.ts"));

/** With the form open. */
const noting = z.object({ note: z.boolean().optional().catch(undefined) });

const week = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/together",
  validateSearch: z.object({ week: z.iso.date().optional().catch(undefined) }),
  component: screens.shown(function Week({ WeekScreen }) {
    return <WeekScreen day={week.useSearch().week ?? null} />;
  }),
});

const tasks = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/together/tasks",
  component: screens.shown(({ TasksScreen }) => <TasksScreen />),
});

const people = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/together/people",
  component: screens.shown(({ AgreedLimitsScreen }) => <AgreedLimitsScreen />),
});

const activities = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/together/activities",
  validateSearch: z.object({
    plan: z.boolean().optional().catch(undefined),
    change: z.uuid().optional().catch(undefined),
  }),
  component: screens.shown(function Activities({ ActivitiesScreen }) {
    const { plan = false, change } = activities.useSearch();
    return <ActivitiesScreen isPlanning={plan} changing={change} />;
  }),
});

const visits = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/together/visits",
  validateSearch: noting,
  component: screens.shown(function Visits({ VisitsScreen }) {
    const isOpen = visits.useSearch().note === true;
    return <VisitsScreen isNoting={isOpen} />;
  }),
});

const belongings = createRoute({
  getParentRoute: () => signedInRoute,
  path: "/house/together/belongings",
  validateSearch: noting,
  component: screens.shown(function Belongings({ PostAndLentItemsScreen }) {
    const isOpen = belongings.useSearch().note === true;
    return <PostAndLentItemsScreen isNoting={isOpen} />;
  }),
});

/** What residents of one house do together. */
export const dailyLifeRoutes = [week, tasks, people, activities, visits, belongings] as const;
