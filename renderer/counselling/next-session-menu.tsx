import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LogPerson } from "../../domain/shift/log-entry.ts";
import type { NextSession } from "../../domain/counselling/next-session.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { useSession } from "../shell/user-session.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { ActionMenu } from "../ui/overlays/menu.tsx";
import { MoveNextSessionPanel } from "./move-next-session-panel.tsx";
import { CancelNextSessionPanel } from "./cancel-next-session-panel.tsx";

export interface NextSessionMenuProps {
  readonly next: NextSession;
  /** The person of the next session. */
  readonly person: LogPerson;
  /** A draft of moving it is to be continued. */
  readonly isMoving?: boolean;
}

/** Moves or cancels the next session, in the calendar and in the session alike. */
export function NextSessionMenu({ next, person, isMoving = false }: NextSessionMenuProps) {
  const { t } = useTranslation("sessions");
  const { dates } = useFormats();
  const { me } = useSession();
  const { nameOf } = useNames();
  const [open, setOpen] = useState<"move" | "away" | null>(isMoving ? "move" : null);
  if (!me.holds.includes("care") || next.isTakenAway) return null;
  const close = () => setOpen(null);
  const opening = (panel: "move" | "away", label: string) => ({
    id: panel,
    label,
    onPress: () => setOpen(panel),
  });
  return (
    <>
      <ActionMenu
        label={t("nextMenu", { name: nameOf(person), day: dates.long(next.day) })}
        actions={[opening("move", t("nextMove")), opening("away", t("nextAway"))]}
      />
      {open === "move" ? (
        <MoveNextSessionPanel next={next} personId={person.id} onClose={close} />
      ) : null}
      {open === "away" ? <CancelNextSessionPanel next={next} onClose={close} /> : null}
    </>
  );
}
