import * as z from "zod";
import { Purpose } from "../../../domain/house.ts";

/** What a key file is for: a house of some purpose, or a copy for the office, which is no house. */
export const KeyPurpose = z.enum([...Purpose.options, "copy"]);
export type KeyPurpose = z.infer<typeof KeyPurpose>;
