"""French and English words of four letters or more that say nothing of what a question is about."""

_WORDS = """
about after again ainsi alors also always another après aren assez aucun aucune aurait aussi autant autre autres avait
avant avec avez avoir avons ayant beaucoup because been before being between bien both cannot ceci cela celle celles
celui cependant certains ceux chacun chaque chez chose choses comme comment contre could dans depuis dire disons does
doesn doing dois doit doivent donc done dont déjà each elle elles encore enfin entre envers eux even ever every
everyone faire fait faites faudra faut fois font from have having here into itself jamais jusque just laisse least
less leur leurs like lorsque made maintenant mais make many mieux might moins more most much must même mêmes need
never notre nous nôtre only other others ours over parce parfois parmi part pendant people peut peuvent peux plus
plusieurs plutôt pour pourquoi pourra pourrait pouvez pouvoir pouvons presque puis puisque quand quel quelle quelles
quelque quelques quels quoi really rien said same sans sauf selon sera serait seront seulement should since sinon soit
some something sommes sont sous souvent still such suis surtout tandis tant tellement than that the their them
themselves then there these they thing things think this those through toujours tous tout toute toutes trop très under
until upon using vers very veulent veut voici voilà vont votre vous vraiment vôtre want were what whatever when where
whether which while whom whose will with within without would your yours étaient était étant être
"""
EMPTY_WORDS = frozenset(_WORDS.split())
