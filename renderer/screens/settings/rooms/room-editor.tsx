import { Plus } from "lucide-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../../ui/button.tsx";
import {
  addFamilyRoom,
  addRoom,
  countOf,
  mostRooms,
  problemsOf,
  type RoomDraft,
  type RoomNames,
} from "./room-draft.ts";
import { RoomLine } from "./room-line.tsx";
import sheet from "./rooms.module.css";

export interface RoomEditorProps {
  readonly rooms: readonly RoomDraft[];
  readonly onChange: (rooms: readonly RoomDraft[]) => void;
}

/** Every room on a line: its name, its beds, its cots. Used at the first run and in the settings. */
export function RoomEditor({ rooms, onChange }: RoomEditorProps) {
  const { t } = useTranslation("settings");
  const names = useRoomNames();
  const problems = problemsOf(rooms);
  const isFull = rooms.length >= mostRooms;
  return (
    <div className={sheet["editor"]}>
      <div className={sheet["columns"]} aria-hidden="true">
        {[0, 1].map((column) => (
          <p key={column} className={sheet["heads"]}>
            <span>{t("rooms.name")}</span>
            <span>{t("rooms.beds")}</span>
            <span>{t("rooms.cots")}</span>
          </p>
        ))}
      </div>
      <ul className={sheet["rooms"]}>
        {rooms.map((room, index) => (
          <RoomLine
            key={room.key}
            room={room}
            number={index + 1}
            names={names}
            problem={problems.get(room.key) ?? null}
            isOnly={rooms.length === 1}
            onChange={(next) => {
              onChange(rooms.map((one) => (one.key === room.key ? next : one)));
            }}
            onRemove={() => {
              onChange(rooms.filter((one) => one.key !== room.key));
            }}
          />
        ))}
      </ul>
      <div className={sheet["add"]}>
        <Button
          size="small"
          icon={<Plus size={15} aria-hidden="true" />}
          isDisabled={isFull}
          onPress={() => {
            onChange(addRoom(rooms, names));
          }}
        >
          {t("rooms.addRoom")}
        </Button>
        <Button
          size="small"
          icon={<Plus size={15} aria-hidden="true" />}
          isDisabled={isFull}
          onPress={() => {
            onChange(addFamilyRoom(rooms, names));
          }}
        >
          {t("rooms.addFamilyRoom")}
        </Button>
        <Sum rooms={rooms} />
      </div>
    </div>
  );
}

function Sum({ rooms }: { readonly rooms: readonly RoomDraft[] }) {
  const { t } = useTranslation("settings");
  const cots = countOf(rooms, "cot");
  return (
    <output className={sheet["sum"]}>
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
