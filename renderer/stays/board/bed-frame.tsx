import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Bed } from "../../../domain/accommodation/room.ts";
import { classes } from "../../ui/classes.ts";
import { ActionMenu, type MenuAction } from "../../ui/overlays/menu.tsx";
import { foldAccents } from "../../ui/fields/fold-accents.ts";
import styles from "./board.module.css";

export interface BedFrameProps {
  readonly roomId: string;
  readonly place: string;
  readonly bed: Bed;
  readonly look: "taken" | "over" | "free" | "held" | "closed";
  /** One label, on a line of its own above the foot, so that the names in a row are at the same height. */
  readonly tag?: ReactNode;
  readonly foot?: ReactNode;
  readonly actions: readonly MenuAction[];
  readonly children: ReactNode;
}

/** The card of a bed, whatever its state. */
export function BedFrame({
  roomId,
  place,
  bed,
  look,
  tag,
  foot,
  actions,
  children,
}: BedFrameProps) {
  const { t } = useTranslation("house");
  return (
    <li className={classes(styles, "bed", look)} tabIndex={-1} data-room={roomId}>
      <div className={styles["top"]}>
        <span className={styles["place"]}>
          {place}
          {bed.kind === "cot" && foldAccents(bed.name) !== foldAccents(t("cot"))
            ? ` · ${t("cot")}`
            : ""}
        </span>
        <span className={styles["menu"]}>
          <ActionMenu label={t("menu", { bed: place })} actions={actions} />
        </span>
      </div>
      {children}
      {tag === undefined ? null : <div className={styles["tag"]}>{tag}</div>}
      {foot}
    </li>
  );
}
