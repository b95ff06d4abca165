import * as z from "zod";
import { Diagnostics } from "../integrity/diagnostics.ts";
import { HouseSettings, SetUpStep } from "./house-settings.ts";
import {
  admin,
  command,
  everyone,
  nothing,
  query,
  type Procedure,
} from "../api/procedure-kinds.ts";

/** The house itself: its settings, and what is left to set up. */
export const houseApi = {
  "house.settings": query(everyone, nothing, HouseSettings),
  "house.saveSettings": command(admin, HouseSettings, HouseSettings),
  "house.diagnostics": query(admin, nothing, Diagnostics),
  "house.setUp": query(everyone, nothing, z.strictObject({ open: z.array(SetUpStep) })),
} as const satisfies Record<string, Procedure>;
