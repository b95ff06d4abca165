import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import type { Hit } from "../../../domain/person-file/person-search-result.ts";
import type { PersonCard } from "../../../domain/people/person.ts";
import { PersonSearchResult } from "../../shell/person-search-result.tsx";
import { useProcedure } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { Tag } from "../../ui/tag.tsx";
import type { Admission } from "./admission-draft.ts";
import styles from "./admit.module.css";

export interface SimilarNamesProps {
  readonly admission: Admission;
  readonly onChoose: (card: PersonCard) => void;
  readonly onForget: () => void;
}

/** Searches while the name is typed, so that the same person does not get a second file. */
export function SimilarNames({ admission, onChoose, onForget }: SimilarNamesProps) {
  const { t } = useTranslation("admit");
  return (
    <aside aria-label={t("knownTitle")}>
      <Card title={admission.file === null ? t("knownTitle") : t("chosenTitle")}>
        {admission.file === null ? (
          <Search name={admission.isNameUnknown ? "" : admission.name} onChoose={onChoose} />
        ) : (
          <div className={styles["known"]}>
            <p>{t("chosenText", { number: admission.file.number })}</p>
            <div>
              <Button size="small" onPress={onForget}>
                {t("notThisOne")}
              </Button>
            </div>
          </div>
        )}
      </Card>
    </aside>
  );
}

function Search({
  name,
  onChoose,
}: {
  readonly name: string;
  readonly onChoose: (card: PersonCard) => void;
}) {
  const { t } = useTranslation("admit");
  const { t: frame } = useTranslation("frame");
  const text = useDeferredValue(name.trim());
  const isLongEnough = text.length >= 2;
  const { data } = useProcedure(
    "people.find",
    { text },
    { isOn: isLongEnough, keepsPrevious: true },
  );
  if (!isLongEnough || data === undefined) {
    return <p className={styles["known"]}>{t("knownIntro")}</p>;
  }
  return (
    <div className={styles["known"]} role="status">
      {data.hits.some(({ match }) => match === "same") ? (
        <Notice tone="warn">{t("knownSame")}</Notice>
      ) : null}
      {data.olderFiles > 0 ? (
        <Notice tone="info">{frame("olderFiles", { count: data.olderFiles })}</Notice>
      ) : null}
      {data.someAreHidden ? <Notice tone="info">{frame("someAreHidden")}</Notice> : null}
      {data.hits.length === 0 && data.olderFiles === 0 && !data.someAreHidden ? (
        <p>{t("knownNobody")}</p>
      ) : null}
      <ul className={styles["hits"]}>
        {data.hits.slice(0, 5).map((hit) => (
          <Known key={hit.card.id} hit={hit} onChoose={onChoose} />
        ))}
      </ul>
    </div>
  );
}

function Known({
  hit,
  onChoose,
}: {
  readonly hit: Hit;
  readonly onChoose: (card: PersonCard) => void;
}) {
  const { t } = useTranslation("admit");
  return (
    <li className={styles["hit"]}>
      <PersonSearchResult hit={hit} />
      {hit.where === "resident" ? (
        <Tag tone="info">{t("livesHere")}</Tag>
      ) : (
        <Button size="small" onPress={() => onChoose(hit.card)}>
          {t("thisOne")}
        </Button>
      )}
    </li>
  );
}
