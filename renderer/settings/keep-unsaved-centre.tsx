import type { ReactNode } from "react";
import * as z from "zod";
import { HouseSettings } from "../../domain/settings/house-settings.ts";
import { KeepSettingsDraft } from "../shell/settings/keep-settings-draft.tsx";
import { type Unsaved, useUnsaved } from "../shell/settings/unsaved-settings-provider.tsx";

/** What is changed of the settings of the centre. */
export const keepUnsavedCentre: Unsaved<Partial<HouseSettings>> = { start: {} };

const CentreLeft = z.partialRecord(
  z.enum(Object.keys(HouseSettings.shape) as (keyof HouseSettings)[]),
  z.union([z.string(), z.number()]),
);

/** Around the page of the centre: what is changed on it survives a lock. */
export function LeftCentre({
  saved,
  children,
}: {
  readonly saved: HouseSettings;
  readonly children: ReactNode;
}) {
  const [centre, keep] = useUnsaved(keepUnsavedCentre);
  const isOther = JSON.stringify({ ...saved, ...centre }) !== JSON.stringify(saved);
  return (
    <KeepSettingsDraft
      page="centre"
      version={0}
      schema={CentreLeft}
      value={isOther ? centre : null}
      onFound={(found) => keep(() => found as Partial<HouseSettings>)}
    >
      {children}
    </KeepSettingsDraft>
  );
}
