import type { AppError } from "../../../domain/api/errors.ts";

/** The startup faults that have a page of their own. */
export const faultNames = [
  "HouseDamaged",
  "HouseNewer",
  "HouseInUse",
  "HouseReadOnly",
  "HouseElsewhere",
  "HouseOlder",
  "UpdateNotBegun",
  "KeysDamaged",
  "RosterDamaged",
  "PurposeRefused",
  "OtherElectron",
  "DiskFull",
  "DiskFailing",
  "ClockLooksWrong",
  "HouseMissing",
] as const satisfies readonly AppError["type"][];
export type FaultName = (typeof faultNames)[number];

/** An address may contain anything; an unknown fault is treated as the worst. */
export const faultNamed = (type: string): FaultName =>
  faultNames.find((name) => name === type) ?? "HouseDamaged";
