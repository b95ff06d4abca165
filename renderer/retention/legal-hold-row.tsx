import { useTranslation } from "react-i18next";
import type { LegalHoldView } from "../../domain/retention/retention.api.ts";
import { useNames } from "../shell/privacy-mode-provider.tsx";
import { RefusalNotice } from "../shell/refusal-notice.tsx";
import { ignoreRefusal, useCommand } from "../lib/api.ts";
import { useZone } from "../lib/dates/use-today.ts";
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
  const { person, until, at, byName, lift } = hold;
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
          {lift === null ? null : (
            <>
              <br />
              {t("liftBy", { name: lift.byName, day: dates.moment(lift.at, zone) })}
              {lift.isMine ? ` · ${t("liftMineWaits")}` : null}
            </>
          )}
        </>
      }
      trailing={<Doing hold={hold} who={who} />}
    />
  );
}

function Doing({ hold, who }: { readonly hold: LegalHoldView; readonly who: string }) {
  const { t } = useTranslation("forgetting");
  const propose = useCommand("forgetting.proposeLift");
  const keep = useCommand("forgetting.keepHold");
  const lift = useCommand("forgetting.liftHold");
  const of = { id: hold.person.id, holdId: hold.id };
  const says = (text: string) => () => showToast({ text });
  return (
    <>
      <RefusalNotice error={propose.error ?? keep.error ?? lift.error} />
      {hold.lift === null ? (
        <Button
          size="small"
          label={t("proposeLiftOf", { who })}
          isPending={propose.isPending}
          onPress={() => {
            void propose.mutateAsync(of).then(says(t("liftProposed")), ignoreRefusal);
          }}
        >
          {t("proposeLift")}
        </Button>
      ) : (
        <Button
          size="small"
          kind="quiet"
          label={t("keepHoldOf", { who })}
          isPending={keep.isPending}
          onPress={() => {
            void keep.mutateAsync(of).then(says(t("holdKept")), ignoreRefusal);
          }}
        >
          {t("keepHold")}
        </Button>
      )}
      {hold.lift === null || hold.lift.isMine ? null : (
        <Button
          size="small"
          label={t("liftOf", { who })}
          isPending={lift.isPending}
          onPress={() => {
            void lift.mutateAsync(of).then(says(t("lifted")), ignoreRefusal);
          }}
        >
          {t("lift")}
        </Button>
      )}
    </>
  );
}
