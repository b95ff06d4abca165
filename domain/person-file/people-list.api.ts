import * as z from "zod";
import { FilterName, FiltersKept, PeopleFilter, PersonInList } from "./people-list.ts";
import { command, done, everyone, nothing, query, type Procedure } from "../api/procedure-kinds.ts";

/** The list of people, and the saved filters of each user. */
export const peopleListApi = {
  "people.list": query(
    everyone,
    PeopleFilter.extend({
      /** A name, an alias or a number; empty for everyone. */
      text: z.string().max(200).default(""),
      page: z.number().int().min(0),
    }),
    z.strictObject({ people: z.array(PersonInList).max(200), total: z.number().int() }),
  ),
  "filters.mine": query(everyone, nothing, FiltersKept),
  /** Under a name that is used already, it takes the place of the former one. */
  "filters.save": command(
    everyone,
    z.strictObject({ name: FilterName, filter: PeopleFilter }),
    FiltersKept,
  ),
  "filters.remove": command(everyone, z.strictObject({ name: FilterName }), FiltersKept),
  "filters.remember": command(everyone, z.strictObject({ filter: PeopleFilter }), done),
} as const satisfies Record<string, Procedure>;
