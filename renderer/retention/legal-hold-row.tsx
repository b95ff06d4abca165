import { useTranslation } from "react-i18next";
import type { LegalHoldView } from "../../domain/retention/retention.api.ts";
import { useNames } from "../shell/privacy.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { useZone } from "../lib/dates/today.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button } from "../ui/button.tsx";
import { Row } from "../ui/card.tsx";
import { showToast } from "../ui/overlays/toast.tsx";

/** A legal hold: why, until when, and by whom. */
export function LegalHoldRow({
  hold,
  hasPerson,
}: {
  readonly hold: LegalHoldView;
  readonly hasPerson: boolean;
}) {
  const { t } = useTranslation("forgetting");
  const { nameOf, textOf } = useNames();
  const { dates } = useFormats();
  const zone = useZone();
  const lift = useCommand("forgetting.liftHold");
  const { id: holdId, person, until, at, byName } = hold;
  const who = nameOf(person);
  const reason = hold.reason === null ? t("holdClosed") : textOf(hold.reason);
  const facts = [
    until === null ? t("holdOpen") : t("holdUntil", { day: dates.long(until) }),
    t("holdBy", { name: byName, day: dates.moment(at, zone) }),
  ].join(" · ");
  return (
    <Row
      title={<b>{hasPerson ? who : t("held")}</b>}
      detail={
        <>
          {reason}
          <br />
          {facts}
          <RefusalNotice error={lift.error} />
        </>
      }
      trailing={
        <Button
          size="small"
          label={t("liftOf", { who })}
          isPending={lift.isPending}
          onPress={() => {
            void lift.mutateAsync({ id: person.id, holdId }).then(() => {
              showToast({ text: t("lifted") });
            }, ignoreRefusal);
          }}
        >
          {t("lift")}
        </Button>
      }
    />
  );
}
