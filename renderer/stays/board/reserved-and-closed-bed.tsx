import { useTranslation } from "react-i18next";
import { Link } from "react-aria-components";
import type { Hold } from "../../../domain/accommodation/reservation.ts";
import type { Bed, Closure } from "../../../domain/accommodation/room.ts";
import { paths } from "../../shell/paths.ts";
import { useNames, PrivateText } from "../../shell/privacy-mode-provider.tsx";
import { useCommand } from "../../lib/api.ts";
import { useFormats } from "../../lib/texts/use-formats.ts";
import { Tag } from "../../ui/tag.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import { useBedName } from "../../accommodation/stay/use-bed-name.ts";
import type { OpenPlan } from "../../accommodation/timeline/timeline-panels.tsx";
import { useRelease } from "../../accommodation/timeline/use-reservation-commands.ts";
import { BedFrame } from "./bed-frame.tsx";
import styles from "./board.module.css";
import type { CalendarDate } from "../../../domain/core/calendar-date.ts";

interface UnsleptBedProps {
  readonly roomId: string;
  readonly room: string;
  readonly bed: Bed;
  readonly night: CalendarDate;
}

/** A bed reserved for a person who is expected. */
export function ReservedBed({
  roomId,
  room,
  bed,
  hold,
  night,
  onPlan,
}: UnsleptBedProps & { readonly hold: Hold; readonly onPlan: (plan: OpenPlan) => void }) {
  const { t } = useTranslation("timeline");
  const { nameOf, textOf } = useNames();
  const { dates } = useFormats();
  const release = useRelease();
  const place = useBedName()(room, bed.name);
  const who = hold.person === null ? textOf(hold.about) : nameOf(hold.person);
  const { placeId, reservationId, person } = hold;
  return (
    <BedFrame
      roomId={roomId}
      place={place}
      bed={bed}
      look="held"
      tag={<Tag tone="info">{t("heldCard")}</Tag>}
      actions={[
        {
          id: "change",
          label: t("changeReservation"),
          onPress: () => onPlan({ kind: "change", reservationId }),
        },
        {
          id: "release",
          label: t("release"),
          onPress: () => release(reservationId),
        },
      ]}
    >
      <Link
        href={paths.admitExpected({
          placeId,
          bed: bed.id,
          ...(person === null ? {} : { person: person.id }),
        })}
        className={styles["name"] ?? ""}
        aria-label={t("expected", { who, bed: place })}
      >
        {who}
      </Link>
      {person === null || hold.about === "" ? null : (
        <div className={styles["meta"]}>{textOf(hold.about)}</div>
      )}
      <div className={styles["meta"]}>
        {t("waits", { day: dates.short(hold.expiresOn, night) })}
      </div>
    </BedFrame>
  );
}

/** A bed out of service, and until when. */
export function ClosedBed({
  roomId,
  room,
  bed,
  closure,
  night,
}: UnsleptBedProps & { readonly closure: Closure }) {
  const { t } = useTranslation("house");
  const { dates } = useFormats();
  const place = useBedName()(room, bed.name);
  const reopen = useCommand("beds.reopen");
  return (
    <BedFrame
      roomId={roomId}
      place={place}
      bed={bed}
      look="closed"
      tag={
        <Tag>
          {closure.until === null
            ? t("untilUnknown")
            : t("until", { day: dates.short(closure.until, night) })}
        </Tag>
      }
      actions={[
        {
          id: "reopen",
          label: t("reopen"),
          onPress: () => {
            reopen.mutate(
              { closureId: closure.id, from: night },
              {
                onSuccess: () => showToast({ text: t("reopened", { bed: place }) }),
              },
            );
          },
        },
      ]}
    >
      <span className={styles["name"]}>{t("closed")}</span>
      <div className={styles["meta"]}>
        <PrivateText>{closure.reason}</PrivateText>
      </div>
    </BedFrame>
  );
}
