import { useEffect, useRef, useState, type ReactNode } from "react";
import * as z from "zod";
import { DraftSpot } from "../../../domain/draft.ts";
import { HouseSettings } from "../../../domain/house.ts";
import { BedId, BedKind, type Room, RoomId } from "../../../domain/room.ts";
import { type Restored, useDraft, useRestored } from "../../lib/draft.ts";
import { versionOf } from "../../lib/version-of.ts";
import { useKeptSettings } from "./kept-settings.tsx";
import { draftOfRooms, isSameArrangement } from "./rooms/room-draft.ts";

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
  const { centre, keep } = useKeptSettings();
  const isOther = JSON.stringify({ ...saved, ...centre }) !== JSON.stringify(saved);
  return (
    <Left
      page="centre"
      version={0}
      schema={CentreLeft}
      value={isOther ? centre : null}
      onFound={(found) => {
        keep({ centre: found as Partial<HouseSettings> });
      }}
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

/** Around the page of the rooms, in the same way; not over what a colleague arranged meanwhile. */
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
      version={versionOf(saved)}
      schema={RoomsLeft}
      value={isOther ? rooms : null}
      onFound={(found) => {
        keep({ rooms: found });
      }}
    >
      {children}
    </Left>
  );
}

interface KeepingProps<T> {
  /** Null while nothing differs from what is saved. */
  readonly value: T | null;
  /** Told once what was left here, unless something else was changed since. */
  readonly onFound: (value: T) => void;
  readonly children: ReactNode;
}

interface LeftProps<T, F> extends Omit<KeepingProps<T>, "onFound"> {
  readonly page: string;
  /** Of what is saved: what was left over another is not brought back. */
  readonly version: number;
  readonly schema: z.ZodType<F>;
  readonly onFound: (value: F) => void;
}

function Left<T, F>({ page, version, schema, value, onFound, children }: LeftProps<T, F>) {
  const [spot] = useState(() =>
    DraftSpot.parse({ kind: "settings", personId: null, object: page }),
  );
  const [begun] = useState(version);
  const left = useRestored(spot, schema);
  if (left === undefined) return null;
  const restored = left?.version === begun ? left : null;
  return (
    <Keeping spot={spot} version={begun} restored={restored} value={value} onFound={onFound}>
      {children}
    </Keeping>
  );
}

function Keeping<T, F>({
  spot,
  version,
  restored,
  value,
  onFound,
  children,
}: Omit<KeepingProps<T>, "onFound"> & {
  readonly spot: DraftSpot;
  readonly version: number;
  readonly restored: Restored<F> | null;
  readonly onFound: (value: F) => void;
}) {
  const { discard } = useDraft({ spot, version, start: null, value });
  const isTold = useRef(false);
  const isKept = useRef(restored !== null);
  useEffect(() => {
    if (!isTold.current && restored !== null && value === null) onFound(restored.value);
    else if (value !== null) isKept.current = true;
    else if (isKept.current) {
      isKept.current = false;
      void discard();
    }
    isTold.current = true;
  }, [value, restored, onFound, discard]);
  return children;
}
