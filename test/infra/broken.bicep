resource x = {
  name: 
