import { Plus, Undo2 } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/button.tsx";
import { NumberField } from "../../ui/fields/number-field.tsx";
import {
  addFamilyRoom,
  addRoom,
  countOf,
  mostRooms,
  problemsOf,
  type RoomDraft,
  type RoomNames,
  withSoMany,
} from "./room-draft.ts";
import { RoomLine } from "./room-line.tsx";
import styles from "./rooms.module.css";

export interface RoomEditorProps {
  readonly rooms: readonly RoomDraft[];
  readonly onChange: (rooms: readonly RoomDraft[]) => void;
}

/** Every room on a line: its name, its beds, its cots. Used on first run and in the settings. */
export function RoomEditor({ rooms, onChange }: RoomEditorProps) {
  const { t } = useTranslation("settings");
  const names = useRoomNames();
  const problems = problemsOf(rooms);
  const { last, remove, putBack } = useRemoved(rooms, onChange);
  const isFull = rooms.length >= mostRooms;
  return (
    <div className={styles["editor"]}>
      <div className={styles["columns"]} aria-hidden="true">
        {[0, 1].map((column) => (
          <p key={column} className={styles["heads"]}>
            <span>{t("rooms.name")}</span>
            <span>{t("rooms.beds")}</span>
            <span>{t("rooms.cots")}</span>
          </p>
        ))}
      </div>
      <ul className={styles["rooms"]}>
        {rooms.map((room, index) => (
          <RoomLine
            key={room.key}
            room={room}
            number={index + 1}
            names={names}
            problem={problems.get(room.key) ?? null}
            isOnly={rooms.length === 1}
            onChange={(next) => onChange(rooms.map((one) => (one.key === room.key ? next : one)))}
            onRemove={() => remove([room])}
          />
        ))}
      </ul>
      <div className={styles["add"]}>
        <NumberField
          label={t("rooms.howMany")}
          value={rooms.length}
          min={1}
          max={mostRooms}
          onChange={(count) => {
            if (count < rooms.length) remove(rooms.slice(Math.max(1, count)));
            else onChange(withSoMany(rooms, count, names));
          }}
        />
        <Button
          icon={<Plus size={16} aria-hidden="true" />}
          isDisabled={isFull}
          onPress={() => onChange(addRoom(rooms, names))}
        >
          {t("rooms.addRoom")}
        </Button>
        <Button
          icon={<Plus size={16} aria-hidden="true" />}
          isDisabled={isFull}
          onPress={() => onChange(addFamilyRoom(rooms, names))}
        >
          {t("rooms.addFamilyRoom")}
        </Button>
        {last === undefined ? null : (
          <Button kind="quiet" icon={<Undo2 size={16} aria-hidden="true" />} onPress={putBack}>
            {t("rooms.putBackRoom", { room: last.room.name })}
          </Button>
        )}
        <Sum rooms={rooms} />
      </div>
    </div>
  );
}

/** Removed rooms can be restored to their position, the last one first. */
function useRemoved(rooms: readonly RoomDraft[], onChange: RoomEditorProps["onChange"]) {
  const [removed, setRemoved] = useState<
    readonly { readonly room: RoomDraft; readonly at: number }[]
  >([]);
  // A room that was restored another way, with all changes, is not offered twice.
  const gone = removed.filter(({ room }) => rooms.every(({ key }) => key !== room.key));
  const last = gone.at(-1);
  return {
    last,
    remove: (leaving: readonly RoomDraft[]) => {
      setRemoved([...gone, ...leaving.map((room) => ({ room, at: rooms.indexOf(room) }))]);
      onChange(rooms.filter((room) => !leaving.includes(room)));
    },
    putBack: () => {
      if (last === undefined) return;
      setRemoved(gone.slice(0, -1));
      onChange(rooms.toSpliced(last.at, 0, last.room));
    },
  };
}

function Sum({ rooms }: { readonly rooms: readonly RoomDraft[] }) {
  const { t } = useTranslation("settings");
  const cots = countOf(rooms, "cot");
  return (
    <output className={styles["sum"]}>
      <b>{t("rooms.places", { count: countOf(rooms, "bed") })}</b>{" "}
      {t("rooms.rooms", { count: rooms.length })}
      {cots === 0 ? null : ` ${t("rooms.cotCount", { count: cots })}`}
    </output>
  );
}

export function useRoomNames(): RoomNames {
  const { t } = useTranslation("settings");
  return useMemo(
    () => ({
      room: (number) => t("rooms.defaultRoom", { number }),
      familyRoom: (number) => t("rooms.defaultFamilyRoom", { number }),
      bed: (number) => t("rooms.defaultBed", { number }),
      cot: (number) =>
        number === 1 ? t("rooms.defaultCot") : t("rooms.defaultCotNumbered", { number }),
    }),
    [t],
  );
}
