import { lastActivations } from "../../../db/residence/procedures.ts";
import { roomsInUse } from "../../../db/accommodation/rooms.ts";
import { houseSettings, saveHouseSettings } from "../../../db/platform/vault-and-house-settings.ts";
import type { ReadDb } from "../../../db/platform/open-database.ts";
import type { SetUpStep } from "../../../domain/settings/house-settings.ts";
import { ok } from "../../../domain/core/result.ts";
import type { Handler } from "../platform/handler-context.ts";
import type { OpenVault } from "../platform/opened-vault.ts";
import type { Handlers } from "../platform/dispatch.ts";
import { diagnosticHandlers } from "../integrity/diagnostics.handlers.ts";

const settings: Handler<"house.settings"> = (context) => ok(context.settings);

const saveSettings: Handler<"house.saveSettings"> = (context, values) => {
  saveHouseSettings(context.tx, values);
  context.note({ action: "settingsChanged" });
  return ok(values);
};

const setUp: Handler<"house.setUp"> = ({ tx, house }) => ok({ open: [...openSteps(tx, house)] });

/** What is still to be done before the house is safe to rely on, in order. */
export function openSteps(db: ReadDb, house: OpenVault): readonly SetUpStep[] {
  const { centreName, correspondenceAddress } = houseSettings(db);
  const steps: readonly (readonly [SetUpStep, boolean])[] = [
    ["centre", centreName === "" || correspondenceAddress === ""],
    // A question that no source answers was answered by a user: switched on, or left off on purpose.
    ["rules", !lastActivations(db).some(({ profile }) => profile === "2019")],
    ["rooms", roomsInUse(db).length === 0],
    ["kit", house.roster.recoveryKey === null],
  ];
  return steps.filter(([, isOpen]) => isOpen).map(([step]) => step);
}

export const houseHandlers = {
  "house.settings": settings,
  "house.saveSettings": saveSettings,
  "house.setUp": setUp,
  ...diagnosticHandlers,
} satisfies Partial<Handlers>;
