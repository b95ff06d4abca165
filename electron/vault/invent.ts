import type { Language } from "../../domain/look.ts";
import type { Clock } from "./clock.ts";
import type { OpenHouse } from "./open-house.ts";

/** Fills a demonstration vault with an invented house. */
export function inventHouse(_house: OpenHouse, _clock: Clock, _language: Language): void {}
