import { createRoute } from "@tanstack/react-router";
import * as z from "zod";
import { ActivitiesScreen } from "../../screens/together/activities-screen.tsx";
import { BelongingsScreen } from "../../screens/together/belongings-screen.tsx";
import { PeopleTermsScreen } from "../../screens/together/people-terms-screen.tsx";
import { TasksScreen } from "../../screens/together/tasks-screen.tsx";
import { VisitsScreen } from "../../screens/together/visits-screen.tsx";
import { WeekScreen } from "../../screens/together/week-screen.tsx";
import { open } from "./open.tsx";

/** With the form open. */
const noting = z.object({ note: z.boolean().optional().catch(undefined) });

const week = createRoute({
  getParentRoute: () => open,
  path: "/house/together",
  validateSearch: z.object({ week: z.iso.date().optional().catch(undefined) }),
  component: function Week() {
    return <WeekScreen day={week.useSearch().week ?? null} />;
  },
});

const tasks = createRoute({
  getParentRoute: () => open,
  path: "/house/together/tasks",
  component: TasksScreen,
});

const people = createRoute({
  getParentRoute: () => open,
  path: "/house/together/people",
  component: PeopleTermsScreen,
});

const activities = createRoute({
  getParentRoute: () => open,
  path: "/house/together/activities",
  validateSearch: z.object({
    plan: z.boolean().optional().catch(undefined),
    change: z.uuid().optional().catch(undefined),
  }),
  component: function Activities() {
    const { plan = false, change } = activities.useSearch();
    return <ActivitiesScreen key={String(plan)} isPlanning={plan} changing={change} />;
  },
});

const visits = createRoute({
  getParentRoute: () => open,
  path: "/house/together/visits",
  validateSearch: noting,
  component: function Visits() {
    const isOpen = visits.useSearch().note === true;
    return <VisitsScreen key={String(isOpen)} isNoting={isOpen} />;
  },
});

const belongings = createRoute({
  getParentRoute: () => open,
  path: "/house/together/belongings",
  validateSearch: noting,
  component: function Belongings() {
    const isOpen = belongings.useSearch().note === true;
    return <BelongingsScreen key={String(isOpen)} isNoting={isOpen} />;
  },
});

/** What people who live in one house do together. */
export const togetherRoutes = [week, tasks, people, activities, visits, belongings] as const;
