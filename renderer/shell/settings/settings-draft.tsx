import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import * as z from "zod";
import { DraftSpot } from "../../../domain/drafts/draft.ts";
import { HouseSettings } from "../../../domain/settings/house.ts";
import { BedId, BedKind, type Room, RoomId } from "../../../domain/accommodation/room.ts";
import { type Restored, useDraft, useRestored } from "../forms/draft.ts";
import { formVersion } from "../../lib/form-version.ts";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useKeptSettings } from "./unsaved-settings.tsx";
import { draftOfRooms, isSameArrangement } from "../../accommodation/rooms/room-draft.ts";

const CentreLeft = z.partialRecord(
  z.enum(Object.keys(HouseSettings.shape) as (keyof HouseSettings)[]),
  z.union([z.string(), z.number()]),
);

/** Around the page of the centre: unsaved changes on it survive a lock. */
export function LeftCentre({
  saved,
  children,
}: {
  readonly saved: HouseSettings;
  readonly children: ReactNode;
}) {
  const { centre, keep } = useKeptSettings();
  const isOther = JSON.stringify({ ...saved, ...centre }) !== JSON.stringify(saved);
  return (
    <Left
      page="centre"
      version={0}
      schema={CentreLeft}
      value={isOther ? centre : null}
      onFound={(found) => keep({ centre: found as Partial<HouseSettings> })}
    >
      {children}
    </Left>
  );
}

const typed = z.string().max(200);
const BedLeft = z.strictObject({ key: typed, id: BedId.nullable(), name: typed, kind: BedKind });
const RoomsLeft = z.array(
  z.strictObject({ key: typed, id: RoomId.nullable(), name: typed, beds: z.array(BedLeft) }),
);

/** Around the page of the rooms, in the same way; not over what a colleague changed meanwhile. */
export function LeftRooms({
  saved,
  children,
}: {
  readonly saved: readonly Room[];
  readonly children: ReactNode;
}) {
  const { rooms, keep } = useKeptSettings();
  const isOther = rooms !== null && !isSameArrangement(rooms, draftOfRooms(saved));
  return (
    <Left
      page="rooms"
      version={formVersion(saved)}
      schema={RoomsLeft}
      value={isOther ? rooms : null}
      onFound={(found) => keep({ rooms: found })}
    >
      {children}
    </Left>
  );
}

interface LeftProps<T, F> {
  readonly page: string;
  /** The saved version: a draft over another version is not restored, and the page says so. */
  readonly version: number;
  readonly schema: z.ZodType<F>;
  /** Null while nothing differs from what is saved. */
  readonly value: T | null;
  /** Called once with the draft, unless something else was changed since. */
  readonly onFound: (value: F) => void;
  readonly children: ReactNode;
}

function Left<T, F>({ page, version, schema, value, onFound, children }: LeftProps<T, F>) {
  const { t } = useTranslation("settings");
  const [spot] = useState(() =>
    DraftSpot.parse({ kind: "settings", personId: null, object: page }),
  );
  const [first] = useState(version);
  const left = useRestored(spot, schema);
  const isOver = left !== undefined && left !== null && left.version !== first;
  useEffect(() => {
    if (isOver) showToast({ text: t("leftOver") });
  }, [isOver, t]);
  if (left === undefined) return null;
  return (
    <>
      {/* A save resets it: later changes are based on another version. */}
      <Keeping
        key={version}
        spot={spot}
        version={version}
        restored={version === first && !isOver ? left : null}
        mayBeKept={left !== null || version !== first}
        value={value}
        onFound={onFound}
      />
      {children}
    </>
  );
}

interface KeepingProps<T, F> extends Pick<LeftProps<T, F>, "version" | "value" | "onFound"> {
  readonly spot: DraftSpot;
  readonly restored: Restored<F> | null;
  /** A draft may exist on the disk from before. */
  readonly mayBeKept: boolean;
}

function Keeping<T, F>({ spot, version, restored, mayBeKept, value, onFound }: KeepingProps<T, F>) {
  const { discard } = useDraft({ spot, version, start: null, value });
  const isTold = useRef(false);
  const isKept = useRef(mayBeKept);
  useEffect(() => {
    if (!isTold.current && restored !== null && value === null) onFound(restored.value);
    else if (value !== null) isKept.current = true;
    else if (isKept.current) {
      isKept.current = false;
      void discard();
    }
    isTold.current = true;
  }, [value, restored, onFound, discard]);
  return null;
}
