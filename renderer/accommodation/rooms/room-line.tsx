import { X } from "lucide-react";
import { Button, Group, Input, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { BedKind } from "../../../domain/accommodation/room.ts";
import { NumberField } from "../../ui/fields/number-field.tsx";
import { StatusShape } from "../../ui/status-shape.tsx";
import {
  mostPlaces,
  withCount,
  withoutBed,
  type BedDraft,
  type RoomDraft,
  type RoomNames,
  type RoomProblem,
} from "./room-draft.ts";
import styles from "./rooms.module.css";

export interface RoomLineProps {
  readonly room: RoomDraft;
  readonly number: number;
  readonly names: RoomNames;
  readonly problem: RoomProblem | null;
  readonly isOnly: boolean;
  readonly onChange: (room: RoomDraft) => void;
  readonly onRemove: () => void;
}

export function RoomLine(props: RoomLineProps) {
  const { room, number, problem, isOnly, onChange, onRemove } = props;
  const { t } = useTranslation("settings");
  return (
    <li className={styles["room"]}>
      <div className={styles["line"]}>
        <Name
          label={t("rooms.nameOf", { number })}
          value={room.name}
          maxLength={40}
          isInvalid={problem !== null}
          onChange={(name) => onChange({ ...room, name })}
        />
        <Count {...props} kind="bed" label={t("rooms.bedsIn", { room: room.name })} />
        <Count {...props} kind="cot" label={t("rooms.cotsIn", { room: room.name })} />
        <Button
          className={styles["remove"] ?? ""}
          aria-label={t("rooms.remove", { room: room.name })}
          isDisabled={isOnly}
          onPress={onRemove}
        >
          <X size={15} aria-hidden="true" />
        </Button>
      </div>
      {problem === null ? null : (
        <p className={styles["problem"]} role="alert">
          <StatusShape tone="bad" /> {t(`rooms.${problem}`)}
        </p>
      )}
      {room.beds.length > 1 ? <Beds {...props} /> : null}
    </li>
  );
}

function Count({
  room,
  names,
  onChange,
  kind,
  label,
}: RoomLineProps & { readonly kind: BedKind; readonly label: string }) {
  const count = room.beds.filter((bed) => bed.kind === kind).length;
  const others = room.beds.length - count;
  return (
    <NumberField
      label={label}
      hidesLabel
      value={count}
      min={others === 0 ? 1 : 0}
      max={mostPlaces - others}
      onChange={(next) => onChange(withCount(room, kind, next, names))}
    />
  );
}

/** Several beds in one room have names, so that it is clear which one is meant. */
function Beds({ room, names, onChange }: RoomLineProps) {
  const { t } = useTranslation("settings");
  const rename = (bed: BedDraft, name: string) => {
    const beds = room.beds.map((one) => (one.key === bed.key ? { ...one, name } : one));
    onChange({ ...room, beds });
  };
  return (
    <ul className={styles["beds"]} aria-label={t("rooms.bedNames")}>
      {room.beds.map((bed, index) => (
        <li key={bed.key} className={styles["bed"]}>
          <Name
            label={t("rooms.bedName", { number: index + 1, room: room.name })}
            value={bed.name}
            maxLength={20}
            isInvalid={false}
            onChange={(name) => rename(bed, name)}
          />
          <Button
            className={styles["remove"] ?? ""}
            aria-label={t("rooms.removeBed", { bed: bed.name, room: room.name })}
            onPress={() => onChange(withoutBed(room, bed.key, names))}
          >
            <X size={13} aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ul>
  );
}

function Name({
  label,
  value,
  maxLength,
  isInvalid,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly isInvalid: boolean;
  readonly onChange: (name: string) => void;
}) {
  return (
    <TextField
      aria-label={label}
      value={value}
      maxLength={maxLength}
      onChange={onChange}
      isInvalid={isInvalid}
      validationBehavior="aria"
      className={styles["name"] ?? ""}
    >
      <Group>
        <Input autoComplete="off" spellCheck={false} className={styles["input"] ?? ""} />
      </Group>
    </TextField>
  );
}
