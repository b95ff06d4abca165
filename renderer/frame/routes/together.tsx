import { createRoute } from "@tanstack/react-router";
import * as z from "zod";
import { PeopleTermsScreen } from "../../screens/together/people-terms-screen.tsx";
import { TasksScreen } from "../../screens/together/tasks-screen.tsx";
import { WeekScreen } from "../../screens/together/week-screen.tsx";
import { open } from "./open.tsx";

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

/** What people who live in one house do together. */
export const togetherRoutes = [week, tasks, people] as const;
