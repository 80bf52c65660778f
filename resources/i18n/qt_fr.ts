<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- What Qt's own French lacks in the windows we open; `make i18n` compiles it. -->
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>QFileDialog</name>
    <message><source>&amp;Look in:</source><translation>&amp;Dossier :</translation></message>
    <message><source>Files of &amp;type:</source><translation>&amp;Type de fichiers :</translation></message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message><source>Drive</source><translation>Lecteur</translation></message>
    <message><source>File</source><translation>Fichier</translation></message>
    <message><source>Folder</source><translation>Dossier</translation></message>
    <message><source>Unknown</source><translation>Inconnu</translation></message>
</context>
</TS>
