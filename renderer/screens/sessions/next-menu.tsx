import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { NextSession } from "../../../domain/next-session.ts";
import { useSession } from "../../frame/session.ts";
import { useWords } from "../../lib/words.ts";
import { ActionMenu } from "../../ui/menu.tsx";
import { MoveNextPanel } from "./move-next-panel.tsx";
import { TakeNextAwayPanel } from "./take-next-away-panel.tsx";

export interface NextMenuProps {
  readonly next: NextSession;
  /** Whom one meets again, as the screen may show it. */
  readonly name: string;
}

/** Moves when one meets again, or takes it away: from the calendar and from the session alike. */
export function NextMenu({ next, name }: NextMenuProps) {
  const { t } = useTranslation("sessions");
  const { dates } = useWords();
  const { me } = useSession();
  const [open, setOpen] = useState<"move" | "away" | null>(null);
  if (!me.holds.includes("care") || next.isTakenAway) return null;
  const close = () => {
    setOpen(null);
  };
  const opening = (panel: "move" | "away", label: string) => ({
    id: panel,
    label,
    onPress: () => {
      setOpen(panel);
    },
  });
  return (
    <>
      <ActionMenu
        label={t("nextMenu", { name, day: dates.long(next.day) })}
        actions={[opening("move", t("nextMove")), opening("away", t("nextAway"))]}
      />
      {open === "move" ? <MoveNextPanel next={next} onClose={close} /> : null}
      {open === "away" ? <TakeNextAwayPanel next={next} onClose={close} /> : null}
    </>
  );
}
