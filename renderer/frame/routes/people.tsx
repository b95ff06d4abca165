import { createRoute, Outlet } from "@tanstack/react-router";
import { PeopleScreen } from "../../screens/people/people-screen.tsx";
import { PersonHistory } from "../../screens/person/person-history.tsx";
import { PersonOverview } from "../../screens/person/person-overview.tsx";
import { PersonScreen } from "../../screens/person/person-screen.tsx";
import { PersonStays } from "../../screens/person/person-stays.tsx";
import { open } from "./open.tsx";

const people = createRoute({
  getParentRoute: () => open,
  path: "/people",
  component: PeopleScreen,
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
const overview = createRoute({
  getParentRoute: () => person,
  path: "/",
  component: PersonOverview,
});
const stays = createRoute({ getParentRoute: () => person, path: "/stay", component: PersonStays });
const history = createRoute({
  getParentRoute: () => person,
  path: "/history",
  component: PersonHistory,
});

/** Everybody, and the file of each with its tabs. */
export const peopleRoutes = [people, person.addChildren([overview, stays, history])] as const;
