import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Output } from "../../domain/api/index.ts";
import type { PersonId } from "../../domain/people/person.ts";
import { paths } from "../shell/paths.ts";
import { useProcedure } from "../lib/api.ts";
import { useFormats } from "../lib/texts/use-formats.ts";
import { Button, LinkButton } from "../ui/button.tsx";
import { Card, Rows } from "../ui/card.tsx";
import { LegalHoldPanel } from "./legal-hold-panel.tsx";
import { LegalHoldRow } from "./legal-hold-row.tsx";
import { ErasureRequestRow } from "./erasure-request-row.tsx";
import { ErasureRequestPanel } from "./erasure-request-panel.tsx";
import { usePartNames } from "./use-part-names.ts";
import styles from "./retention.module.css";

/** At the end of a file: its retention period, legal holds, and erasure requests. For office staff. */
export function RetentionCard({ personId }: { readonly personId: PersonId }) {
  const { t } = useTranslation("forgetting");
  const [asks, setAsks] = useState<"hold" | "propose" | null>(null);
  const { data } = useProcedure("forgetting.ofPerson", { id: personId });
  if (data === undefined) return null;
  const onClose = () => setAsks(null);
  return (
    <Card title={t("keepOrForget")}>
      <div className={styles["body"]}>
        <Standing of={data} />
        <div className={styles["foot"]}>
          <LinkButton size="small" href={paths.personLedger(personId)}>
            {t("toEverything")}
          </LinkButton>
          <Button size="small" onPress={() => setAsks("hold")}>
            {t("hold")}
          </Button>
          {data.order === null && data.dues.length > 0 ? (
            <Button size="small" onPress={() => setAsks("propose")}>
              {t("propose")}
            </Button>
          ) : null}
        </div>
      </div>
      {data.holds.length === 0 && data.order === null ? null : (
        <Rows>
          {data.holds.map((hold) => (
            <LegalHoldRow key={hold.id} hold={hold} hasPerson={false} />
          ))}
          {data.order === null ? null : (
            <ErasureRequestRow
              order={data.order}
              onErased={() => {
                if (data.order?.parts.includes("dates") === true)
                  globalThis.location.hash = paths.settingsForgetting;
              }}
            />
          )}
        </Rows>
      )}
      {asks === "hold" ? <LegalHoldPanel personId={personId} onClose={onClose} /> : null}
      {asks === "propose" ? (
        <ErasureRequestPanel personId={personId} gone={data.gone} onClose={onClose} />
      ) : null}
    </Card>
  );
}

function Standing({ of }: { readonly of: Output<"forgetting.ofPerson"> }) {
  const { t } = useTranslation("forgetting");
  const { dates } = useFormats();
  const partNames = usePartNames();
  const { dues, gone, answeredOn } = of;
  return (
    <>
      {dues.length === 0 ? <p>{t("goesOn")}</p> : null}
      <ul>
        {dues.map(({ class: kind, since, on }) => (
          <li key={kind}>{t(`later.${kind}`, { since: dates.long(since), on: dates.long(on) })}</li>
        ))}
        {gone.length === 0 ? null : <li>{t("gone", { parts: partNames(gone) })}</li>}
      </ul>
      <p>{answeredOn === null ? t("first") : t("answered", { day: dates.long(answeredOn) })}</p>
    </>
  );
}
