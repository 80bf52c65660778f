#!/bin/sh
# Remake the documents in this folder from sources/ with LibreOffice. Needs libreoffice-writer, -calc and -impress.
set -eu
cd "$(dirname "$0")"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
convert() { # FORMAT SOURCE
    soffice "-env:UserInstallation=file://$profile" --headless --convert-to "$1" --outdir . "sources/$2" >/dev/null
}
for format in docx odt rtf doc pdf; do convert "$format" synthese.fodt; done
for source in onglets fiches cartes espaces; do for format in docx odt rtf; do convert "$format" "$source.fodt"; done; done
for format in xlsx xls ods; do convert "$format" feuille.fods; convert "$format" criteres.fods; done
convert 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,2' feuille.fods
mv feuille-Soirée.csv feuille.csv
for format in pptx odp; do convert "$format" diapos.fodp; convert "$format" diapo-tableau.fodp; done
