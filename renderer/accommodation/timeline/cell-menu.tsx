import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Menu, MenuItem, Popover } from "react-aria-components";
import list from "../../ui/fields/list-box.module.css";
import type { Cell, Place } from "./cells.ts";
import type { OpenPlan } from "./timeline-panels.tsx";
import styles from "./timeline.module.css";
import { useCellActions } from "./use-cell-actions.ts";
import { useCellText } from "./use-cell-text.ts";

export interface OpenCell {
  readonly cell: Cell;
  readonly place: Place;
  readonly element: HTMLElement;
}

export interface CellMenuProps {
  readonly open: OpenCell | null;
  readonly onClose: () => void;
  readonly onPlan: (plan: OpenPlan) => void;
}

/** The actions on a bar, shown beside it. */
export function CellMenu({ open, onClose, onPlan }: CellMenuProps) {
  const { t } = useTranslation("timeline");
  const words = useCellText();
  const actionsFor = useCellActions(onPlan);
  const element = open?.element ?? null;
  const trigger = useMemo(() => ({ current: element }), [element]);
  if (open === null) return null;
  const { cell, place } = open;
  return (
    <Popover
      triggerRef={trigger}
      className={`${list["popover"] ?? ""} ${styles["menu"] ?? ""}`}
      placement="bottom start"
      offset={4}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Menu
        aria-label={t("actionsFor", { what: words(cell, place.name, []).title, bed: place.name })}
        className={list["list"] ?? ""}
        items={actionsFor(cell, place)}
        autoFocus="first"
        onClose={onClose}
      >
        {(action) => (
          <MenuItem className={list["item"] ?? ""} onAction={action.onPress}>
            {action.label}
          </MenuItem>
        )}
      </Menu>
    </Popover>
  );
}
