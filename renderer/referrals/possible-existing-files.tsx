import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { PersonSearchResult } from "../shell/person-search-result.tsx";
import { useProcedure } from "../lib/api.ts";
import { Button } from "../ui/button.tsx";
import styles from "./referrals.module.css";

export interface KnownPeopleProps {
  readonly name: string;
  readonly file: { readonly id: string; readonly number: number } | null;
  readonly onChoose: (file: { readonly id: string; readonly number: number } | null) => void;
}

/** The same person must not get a second file. */
export function PossibleExistingFiles({ name, file, onChoose }: KnownPeopleProps) {
  const { t } = useTranslation("referrals");
  const { t: frame } = useTranslation("frame");
  const text = useDeferredValue(name.trim());
  const { data } = useProcedure("people.find", { text }, { isOn: text.length >= 2 });
  if (file !== null)
    return (
      <p className={styles["known"]} role="status">
        {t("usesFile", { number: file.number })}
        <Button kind="quiet" size="small" onPress={() => onChoose(null)}>
          {t("newFile")}
        </Button>
      </p>
    );
  const hits = text.length < 2 ? [] : (data?.hits ?? []).slice(0, 5);
  const older = text.length < 2 ? 0 : (data?.olderFiles ?? 0);
  return (
    <div className={styles["known"]} role="status">
      <span>{hits.length === 0 ? t("acceptNote") : t("known")}</span>
      {older === 0 ? null : <span>{frame("olderFiles", { count: older })}</span>}
      {text.length >= 2 && data?.someAreHidden === true ? (
        <span>{frame("someAreHidden")}</span>
      ) : null}
      {hits.map((hit) => (
        <div key={hit.card.id} className={styles["hit"]}>
          <PersonSearchResult hit={hit} />
          <Button
            size="small"
            onPress={() => onChoose({ id: hit.card.id, number: hit.card.number })}
          >
            {t("thisOne")}
          </Button>
        </div>
      ))}
    </div>
  );
}
