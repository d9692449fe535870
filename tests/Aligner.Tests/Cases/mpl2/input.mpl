[10][25]The mill is old.
[30][58]Nobody remembers|the miller.
[60][75]/He left in spring.
